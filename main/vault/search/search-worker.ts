import type { NumberedCall } from './search-protocol';
import { SearchService } from './search-service';

const service = new SearchService();

addEventListener('message', async ({ data }: MessageEvent<NumberedCall>) => {
  postMessage(await service.answer(data));
});
