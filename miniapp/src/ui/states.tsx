import { UI } from '@huiyin/shared/labels/miniapp';
import { View } from '@tarojs/components';
import { Button } from './button';
import { Icon, type IconName } from './icon';
import { Words } from './words';
import './states.scss';

/** Grey lines where words will be: the page keeps its shape while it loads. */
export const Loading = ({ lines = 4 }: { lines?: number }) => (
  <View className="loading" ariaLabel={UI.loading} ariaRole="status">
    {Array.from({ length: lines }, (_, i) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the lines are all alike
      <View key={i} className="loading__line" style={{ width: `${92 - ((i * 23) % 45)}%` }} />
    ))}
    <Words size="caption" tone="soft">
      {UI.loading}
    </Words>
  </View>
);

/** Nothing is there, and what one can do instead. */
export const Empty = ({
  icon = 'papers',
  title,
  action,
  onAction,
}: {
  icon?: IconName;
  title: string;
  action?: string;
  onAction?: () => void;
}) => (
  <View className="state">
    <Icon name={icon} />
    <Words center tone="soft">
      {title}
    </Words>
    {action && onAction ? <Button onTap={onAction}>{action}</Button> : null}
  </View>
);

/** It could not be fetched: say so calmly, and let the person try again. */
export const Failed = ({
  title = UI.failed,
  next,
  onRetry,
}: {
  title?: string;
  next?: string | undefined;
  onRetry: () => unknown;
}) => (
  <View className="state" id="failed">
    <Icon name="offline" />
    <Words center>{title}</Words>
    {next ? (
      <Words center tone="soft">
        {next}
      </Words>
    ) : null}
    <Button onTap={onRetry}>{UI.retry}</Button>
  </View>
);
