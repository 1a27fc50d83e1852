import iconv from 'iconv-lite';
import writeXlsxFile from 'write-excel-file/node';

export interface FilePayload {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

/** A German customer list as Excel saves it: semicolons, Windows-1252, dates and decimals as people write them there. */
export function csvFile(name: string, rows: readonly (readonly string[])[]): FilePayload {
  const text = rows
    .map((cells) => cells.map((cell) => (/[;"\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(';'))
    .join('\r\n');
  return { name, mimeType: 'text/csv', buffer: iconv.encode(`${text}\r\n`, 'windows-1252') };
}

export async function xlsxFile(name: string, rows: readonly (readonly string[])[]): Promise<FilePayload> {
  const data = rows.map((cells) => cells.map((value) => ({ type: String, value })));
  return {
    name,
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: await writeXlsxFile(data).toBuffer(),
  };
}

export function vcardFile(name: string, people: readonly { name: string; email: string; phone: string }[]): FilePayload {
  const cards = people.map((p) =>
    [
      'BEGIN:VCARD',
      'VERSION:4.0',
      `FN:${p.name}`,
      `N:${p.name.split(' ').slice(1).join(' ')};${p.name.split(' ')[0]};;;`,
      `EMAIL;TYPE=work:${p.email}`,
      `TEL;VALUE=uri;TYPE="voice,cell":tel:${p.phone}`,
      'END:VCARD',
    ].join('\r\n'),
  );
  return { name, mimeType: 'text/vcard', buffer: Buffer.from(`${cards.join('\r\n')}\r\n`) };
}
