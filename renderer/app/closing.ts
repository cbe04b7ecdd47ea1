import { api } from './api';
import { listenToNews } from './news';
import { usePlaces } from './routes';
import { flushAll } from './unsaved';

const leave = () => void api.app.leave({ ready: true });

// Everything typed is saved before the window closes; what cannot be saved is its writer's to decide.
listenToNews('closing', async () => {
  if (await flushAll()) return leave();
  usePlaces.setState({ held: leave });
  await api.app.leave({ ready: false });
});
