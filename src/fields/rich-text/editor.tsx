import { EditorContent, useEditor } from '@tiptap/react';
import StarterKit from '@tiptap/starter-kit';
import { useEffect, useId, useRef } from 'react';
import { label, t } from '../../ui/i18n/t.ts';
import { IconButton } from '../../ui/kit/icon-button.tsx';
import { Input } from '../../ui/kit/kit.ts';
import type { InputProps } from '../view.ts';
import { useMentions } from './use-mentions.tsx';

/** Writing with headings, lists, links. Yields HTML; null when nothing is written. */
export default function Editor({ field, value, onChange, error, isBare, autoFocus }: InputProps) {
  const id = useId();
  const html = typeof value === 'string' ? value : '';
  const written = useRef(html);
  const mentions = useMentions();
  const editor = useEditor({
    extensions: [StarterKit.configure({ link: { openOnClick: false } }), ...(mentions.extension ? [mentions.extension] : [])],
    content: html,
    autofocus: autoFocus ? 'end' : false,
    // The editor would write its styles into a tag that the CSP refuses; they are in records.css.
    injectCSS: false,
    editorProps: {
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': label(field.label),
        'aria-required': String(field.required === true),
        class: 'prose editor-text',
        ...(isBare ? {} : { 'aria-describedby': `${id}-help` }),
      },
    },
    onUpdate: ({ editor: e }) => {
      written.current = e.isEmpty ? '' : e.getHTML();
      onChange(written.current || null);
    },
  });
  useEffect(() => {
    // Set from outside: a form that was cleared, or the other version after a conflict. What was typed here is there already.
    if (!editor || editor.isDestroyed || html === written.current) return;
    written.current = html;
    editor.commands.setContent(html, { emitUpdate: false });
  }, [editor, html]);
  const { controls, active } = mentions;
  useEffect(() => {
    // The list of colleagues stands outside of the text that is written in.
    const dom = editor && !editor.isDestroyed ? editor.view.dom : null;
    setAttribute(dom, 'aria-controls', controls);
    setAttribute(dom, 'aria-activedescendant', active);
  }, [editor, controls, active]);
  if (!editor) return null;
  const chain = () => editor.chain().focus();
  return (
    <Input.Wrapper
      label={isBare ? undefined : label(field.label)}
      description={isBare || !field.help ? undefined : label(field.help)}
      error={error || undefined}
      required={field.required === true && !isBare}
      labelElement="div"
    >
      <div className="editor" data-error={Boolean(error) || undefined}>
        <div className="editor-tools" role="toolbar" aria-label={t('Formatting')}>
          <IconButton
            icon="bold"
            label={t('Bold')}
            size="sm"
            aria-pressed={editor.isActive('bold')}
            onClick={() => chain().toggleBold().run()}
          />
          <IconButton
            icon="italic"
            label={t('Italic')}
            size="sm"
            aria-pressed={editor.isActive('italic')}
            onClick={() => chain().toggleItalic().run()}
          />
          <IconButton
            icon="heading"
            label={t('Heading')}
            size="sm"
            aria-pressed={editor.isActive('heading')}
            onClick={() => chain().toggleHeading({ level: 3 }).run()}
          />
          <IconButton
            icon="list"
            label={t('List')}
            size="sm"
            aria-pressed={editor.isActive('bulletList')}
            onClick={() => chain().toggleBulletList().run()}
          />
          <IconButton
            icon="list-numbers"
            label={t('Numbered list')}
            size="sm"
            aria-pressed={editor.isActive('orderedList')}
            onClick={() => chain().toggleOrderedList().run()}
          />
          <IconButton
            icon="quote"
            label={t('Quotation')}
            size="sm"
            aria-pressed={editor.isActive('blockquote')}
            onClick={() => chain().toggleBlockquote().run()}
          />
        </div>
        <EditorContent editor={editor} />
        {mentions.list}
      </div>
    </Input.Wrapper>
  );
}

function setAttribute(element: HTMLElement | null, name: string, value: string | null): void {
  if (value === null) element?.removeAttribute(name);
  else element?.setAttribute(name, value);
}
