import { getAttachment, listAttachments, noteHandOut, readChunk, removeAttachment } from '../attachments/stored';
import type { Custody } from '../custody/custody';
import type { Handlers, MethodsOf } from './handler';

export const attachmentHandlers = (custody: Custody): Handlers<MethodsOf<'attachments'>> => ({
  'attachments.begin': (start) => custody.uploads.begin(start),
  'attachments.append': ({ id, index, bytes }) => custody.uploads.append(id, index, bytes),
  'attachments.finish': ({ id, sha256 }) => custody.uploads.finish(id, sha256),
  'attachments.cancel': ({ id }) => custody.uploads.cancel(id),
  'attachments.get': ({ id }) => getAttachment(custody.session, id),
  'attachments.list': ({ matterId }) => listAttachments(custody.session, matterId),
  'attachments.read': ({ id, index }) => readChunk(custody.session, id, index),
  'attachments.handOut': ({ id }) => noteHandOut(custody.session, id),
  'attachments.remove': ({ id, rev }) => removeAttachment(custody.session, id, rev),
});
