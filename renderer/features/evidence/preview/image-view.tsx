import { useEffect, useRef, useState } from 'react';
import { ErrorState } from '../../../ui/error-state';
import { useTexts } from '../texts';
import styles from './preview.module.css';
import { useBytes } from './use-bytes';
import type { ViewProps } from './view-props';

/** More than any photograph has; what is longer is saved and opened elsewhere. */
const MOST_BYTES = 100_000_000;

/** A picture, drawn from its bytes: no address of it exists that anything else could read. */
export function ImageView({ file, id, title, zoom }: ViewProps) {
  const say = useTexts();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [failed, setFailed] = useState(file.bytes > MOST_BYTES);
  const read = useBytes(id, Math.min(file.bytes, MOST_BYTES));
  useEffect(() => {
    if (read === null || !read.ok) return;
    let current = true;
    const draw = (bitmap: ImageBitmap) => {
      const { current: target } = canvas;
      if (!current || target === null) return;
      target.width = bitmap.width;
      target.height = bitmap.height;
      target.style.setProperty('--natural', `${bitmap.width}px`);
      target.getContext('2d')?.drawImage(bitmap, 0, 0);
      target.dataset['drawn'] = 'true';
    };
    createImageBitmap(new Blob([read.value])).then(draw, () => current && setFailed(true));
    return () => {
      current = false;
    };
  }, [read]);
  if (read !== null && !read.ok) return <ErrorState error={read.error} />;
  if (failed) return <p>{say('preview.damaged')}</p>;
  return (
    <canvas
      ref={canvas}
      role="img"
      aria-label={title}
      className={styles['picture']}
      style={{ width: zoom === null ? undefined : `calc(var(--natural) * ${zoom})` }}
      data-fit={zoom === null}
    />
  );
}
