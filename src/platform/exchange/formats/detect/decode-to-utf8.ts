import iconv from 'iconv-lite';

/** A stream of bytes in any encoding as one in UTF-8 without a mark. Bytes that mean nothing become U+FFFD. */
export async function* decodeToUtf8(chunks: AsyncIterable<Uint8Array>, encoding: string): AsyncGenerator<Uint8Array> {
  if (/^(utf-?8|us-ascii|ascii)$/i.test(encoding)) {
    yield* chunks;
    return;
  }
  const decoder = iconv.getDecoder(encoding, { stripBOM: true });
  for await (const chunk of chunks) {
    const text = decoder.write(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength));
    if (text !== '') yield Buffer.from(text, 'utf8');
  }
  const last = decoder.end();
  if (last) yield Buffer.from(last, 'utf8');
}
