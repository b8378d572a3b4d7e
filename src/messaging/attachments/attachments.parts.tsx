import type { VNode } from 'preact';
import { fileLimit } from '../../platform/http/uploads.js';
import type { Here } from '../../platform/ui/here.js';
import { FileField } from '../../platform/ui/text-field.js';
import type { ConversationId } from '../conversation.js';
import { type AttachmentView, attachmentKinds } from './attachment.js';
import { attachmentsMax } from './attachments.limits.js';
import { attachmentWords } from './attachments.words.js';

/** What names a file on the page: "Report (PDF, 1.2 MB)". */
function Label({ file, here }: { file: AttachmentView; here: Here }): VNode {
  const t = attachmentWords(here);
  const kb = Math.max(1, Math.round(file.size / 1024));
  const size = kb < 1000 ? t('files.size.kb', { size: kb }) : t('files.size.mb', { size: Math.round(kb / 102.4) / 10 });
  return (
    <>
      {file.name}{' '}
      <span class="meta">
        ({t(`files.kind.${file.kind}`)}, {size})
      </span>
    </>
  );
}

/** Beside a letter: what came with it, to be saved on one's own machine. */
export function Beside({ files, id, here }: { files: AttachmentView[]; id: ConversationId; here: Here }): VNode | null {
  const t = attachmentWords(here);
  if (files.length === 0) return null;
  return (
    <ul class="plain-list" aria-label={t('files.list')}>
      {files.map((file) => (
        <li key={file.id}>
          {file.damaged ? (
            t('damaged')
          ) : (
            <a class="plain" href={`/conversations/${id}/attachments/${file.id}`} download>
              <Label file={file} here={here} />
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Where files are chosen. Without a script it is the browser's own, and takes several at once. */
export function FilesField({ here, action }: { here: Here; action: string }): VNode {
  const t = attachmentWords(here);
  return (
    <FileField
      here={here}
      action={action}
      name="files"
      label={t('files.label')}
      hint={t('files.hint', { max: attachmentsMax, mb: fileLimit / 1024 / 1024 })}
      required={false}
      multiple
      accept={['.pdf', '.png', '.jpg', '.jpeg', '.txt', ...Object.values(attachmentKinds).map(bare)].join(',')}
    />
  );
}

const bare = (type: string) => type.split(';')[0]!;
