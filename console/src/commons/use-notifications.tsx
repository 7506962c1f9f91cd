import type { FlashbarProps } from '@cloudscape-design/components/flashbar';
import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from 'react';
import type { ApiError } from './api-error';

export interface Notification {
  /** A notification takes the place of one with the same id. */
  readonly id: string;
  readonly type: NonNullable<FlashbarProps.MessageDefinition['type']>;
  readonly header?: ReactNode;
  readonly content?: ReactNode;
  readonly action?: ReactNode;
  readonly loading?: boolean;
  readonly dismissible?: boolean;
  readonly onDismiss?: () => void;
}

export interface Notifications {
  readonly show: (notification: Notification) => void;
  readonly dismiss: (id: string) => void;
  readonly success: (text: string) => void;
  readonly failure: (what: string, error: ApiError) => void;
}

const ShowContext = createContext<Notifications | undefined>(undefined);
const ItemsContext = createContext<FlashbarProps.MessageDefinition[]>([]);

let nextId = 0;

/** Keeps the notifications that stand at the top of every page. */
export function NotificationsProvider({ children }: { readonly children: ReactNode }) {
  const [shown, setShown] = useState<readonly Notification[]>([]);
  const dismiss = useCallback((id: string) => setShown((all) => all.filter((one) => one.id !== id)), []);
  const show = useCallback(
    (notification: Notification) =>
      setShown((all) =>
        all.some((one) => one.id === notification.id)
          ? all.map((one) => (one.id === notification.id ? notification : one))
          : [notification, ...all],
      ),
    [],
  );
  const notifications = useMemo<Notifications>(
    () => ({
      show,
      dismiss,
      success: (text) => show({ id: `notification-${nextId++}`, type: 'success', content: text, dismissible: true }),
      failure: (what, error) =>
        show({ id: `notification-${nextId++}`, type: 'error', header: what, content: error.text, dismissible: true }),
    }),
    [show, dismiss],
  );
  const items = useMemo(() => shown.map((one) => toMessage(one, dismiss)), [shown, dismiss]);
  return (
    <ShowContext.Provider value={notifications}>
      <ItemsContext.Provider value={items}>{children}</ItemsContext.Provider>
    </ShowContext.Provider>
  );
}

/** Tells people what became of what they did. */
export function useNotifications(): Notifications {
  const notifications = useContext(ShowContext);
  if (!notifications) {
    throw new Error('There is no NotificationsProvider.');
  }

  return notifications;
}

/** What the flashbar shows. */
export function useNotificationItems(): FlashbarProps.MessageDefinition[] {
  return useContext(ItemsContext);
}

function toMessage(one: Notification, dismiss: (id: string) => void): FlashbarProps.MessageDefinition {
  return {
    id: one.id,
    type: one.type,
    header: one.header,
    content: one.content,
    action: one.action,
    loading: one.loading ?? false,
    dismissible: one.dismissible ?? false,
    dismissLabel: 'Dismiss notification',
    statusIconAriaLabel: one.loading ? 'In progress' : one.type,
    onDismiss: () => {
      dismiss(one.id);
      one.onDismiss?.();
    },
  };
}
