import { Group, Loader, Text } from '@mantine/core';

export function Loading({ label = 'Loading…' }: { label?: string }) {
  return (
    <Group role="status" gap="sm" py="md">
      <Loader size="sm" />
      <Text>{label}</Text>
    </Group>
  );
}
