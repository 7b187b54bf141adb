/** Whether texts from outside are masked: set once for each sink, and applied by `visible`, which every sink uses. */

let isOn = true;

/** What `render` gives, with texts from outside masked or as they are. It must not be asynchronous. */
export function redacted<T>(redact: boolean, render: () => T): T {
  const before = isOn;
  isOn = redact;
  try {
    return render();
  } finally {
    isOn = before;
  }
}

export function isRedacting(): boolean {
  return isOn;
}
