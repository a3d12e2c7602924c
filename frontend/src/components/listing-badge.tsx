import { Badge } from '@mantine/core';
import { CheckIcon, ClockIcon, CrossIcon, WarningIcon } from '@/components/icons';

export type ListingVerdict = 'complete' | 'incomplete' | 'failed' | null;

/** Whether a company's listing is the whole truth. Only `complete` is ever green. */
export function ListingBadge({ verdict }: { verdict: ListingVerdict }) {
  switch (verdict) {
    case 'complete':
      return (
        <Badge color="green" variant="outline" leftSection={<CheckIcon />}>
          Complete
        </Badge>
      );
    case 'incomplete':
      return (
        <Badge color="orange" variant="filled" leftSection={<WarningIcon />}>
          Incomplete
        </Badge>
      );
    case 'failed':
      return (
        <Badge color="red" variant="filled" leftSection={<CrossIcon />}>
          Failed
        </Badge>
      );
    case null:
      return (
        <Badge color="gray" variant="outline" leftSection={<ClockIcon />}>
          Not listed
        </Badge>
      );
  }
}

/** A company that was removed: it is not listed any more, and its jobs were archived. */
export function UnfollowedBadge() {
  return (
    <Badge color="gray" variant="outline">
      Not followed any more
    </Badge>
  );
}
