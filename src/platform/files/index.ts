// What other modules may use of files, besides its records.
export { saveFile, type Upload } from './upload/save-file.ts';
export { filesOf, type Files } from './service.ts';
export { contentKey, openFileStore, incomingDirectory, type FileStore } from './store/file-store.ts';
export { sizedPicture, type PictureFormat, type PictureWidth } from './serve/sized-picture.ts';
export { safeHeaders, sendFile } from './serve/content.ts';
export { contentDisposition, safeFileName } from './rules/file-name.ts';
export { removeContents } from './jobs.ts';
export { removalLock } from './store/removal-lock.ts';
