/** Waits for a promise, and calls `say` once where that takes longer than `patienceMs`. */
export async function patiently<T>(
  promise: Promise<T>,
  patienceMs: number,
  say: () => void,
): Promise<T> {
  const timer = setTimeout(say, patienceMs);
  try {
    return await promise;
  } finally {
    clearTimeout(timer);
  }
}
