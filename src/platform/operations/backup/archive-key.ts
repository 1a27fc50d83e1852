import { Readable } from 'node:stream';
import { BackupError } from './archive-format.ts';

/**
 * Encrypts a stream with age (https://age-encryption.org/v1).
 * @param key a recipient (`age1...`): the machine that makes backups then can't read them; or a passphrase
 */
export async function encrypt(plain: Readable, key: string): Promise<Readable> {
  const { Encrypter } = await import('age-encryption');
  const encrypter = new Encrypter();
  if (key.startsWith('age1')) encrypter.addRecipient(key);
  else {
    // 64 MB of memory for each guess; the default of 256 MB is more than a small server has to spare.
    encrypter.setScryptWorkFactor(16);
    encrypter.setPassphrase(key);
  }
  return Readable.fromWeb((await encrypter.encrypt(Readable.toWeb(plain) as never)) as never);
}

/**
 * @param key an identity (`AGE-SECRET-KEY-1...`) or the passphrase
 * @throws BackupError when there is no key, or the wrong one
 */
export async function decrypt(encrypted: Readable, key: string | undefined): Promise<Readable> {
  if (key === undefined) throw new BackupError('This backup is encrypted. Give its key: --key-file <file>, or BACKUP_KEY.');
  if (key.startsWith('age1'))
    throw new BackupError('This key only encrypts. Give the secret one that belongs to it (AGE-SECRET-KEY-1...): --key-file <file>.');
  const { Decrypter } = await import('age-encryption');
  const decrypter = new Decrypter();
  try {
    if (key.startsWith('AGE-SECRET-KEY-')) decrypter.addIdentity(key);
    else decrypter.addPassphrase(key);
    return Readable.fromWeb((await decrypter.decrypt(Readable.toWeb(encrypted) as never)) as never);
  } catch (error) {
    throw new BackupError('This is not the key that the backup was encrypted with.', { cause: error });
  }
}
