import { useEffect, useRef, type ReactElement } from 'react';

/** What has become of the file. It takes the focus: the button that led here is gone. */
export function StepTitle({ text }: { readonly text: string }): ReactElement {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <h2 ref={title} tabIndex={-1} className="roster-title">
      {text}
    </h2>
  );
}
