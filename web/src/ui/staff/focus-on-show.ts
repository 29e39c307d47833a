/** As a `ref`: takes the focus once it is there, because what had it is gone. */
export const focusOnShow = (element: HTMLElement | null): void => element?.focus();
