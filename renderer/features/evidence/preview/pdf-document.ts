import { getDocument, PDFDataRangeTransport, type PDFDocumentLoadingTask, PDFWorker } from 'pdfjs-dist';
import pdfWorker from 'pdfjs-dist/build/pdf.worker.min.mjs?worker&url';
import type { BridgeError } from '../../../../shared/bridge/desktop-errors';
import { CHUNK_BYTES } from '../../../../shared/bridge/vault-contract';
import { workerUrl } from '../../../app/worker-url';
import { PdfParts } from './pdf-parts';
import { readBytes } from './stored-bytes';

let worker: PDFWorker | null = null;

/** One worker for all documents: it reads what others wrote, away from the page. */
function sharedWorker(): PDFWorker {
  worker ??= PDFWorker.create({ verbosity: 0, port: new Worker(workerUrl(pdfWorker), { type: 'module' }) });
  return worker;
}

/** Lets pdf.js read a stored file where it wants to, and no more of it. */
class VaultRange extends PDFDataRangeTransport {
  readonly #id: string;
  readonly #onError: (error: BridgeError) => void;

  constructor(id: string, length: number, onError: (error: BridgeError) => void) {
    super(length, null);
    this.#id = id;
    this.#onError = onError;
  }

  override requestDataRange(begin: number, end: number): void {
    void readBytes(this.#id, begin, end).then((reply) => {
      if (reply.ok) this.onDataRange(begin, reply.value);
      else this.#onError(reply.error);
    });
  }
}

/** Opens a stored PDF. Nothing in it is run: no scripts, no forms, no links out. */
export function openPdf(id: string, length: number, onError: (error: BridgeError) => void): PDFDocumentLoadingTask {
  return getDocument({
    range: new VaultRange(id, length, onError),
    rangeChunkSize: CHUNK_BYTES,
    disableAutoFetch: true,
    disableStream: true,
    worker: sharedWorker(),
    BinaryDataFactory: PdfParts,
    useWorkerFetch: false,
    isEvalSupported: false,
    enableXfa: false,
    verbosity: 0,
  });
}
