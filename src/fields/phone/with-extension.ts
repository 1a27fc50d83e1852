/** A stored number as text: the number itself by `format`, its extension in words. */
export function withExtension(phone: string, format: (number: string) => string): string {
  const [number = phone, extension] = phone.split(';ext=');
  return extension ? `${format(number)} ext. ${extension}` : format(number);
}
