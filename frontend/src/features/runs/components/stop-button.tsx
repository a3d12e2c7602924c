import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { stopRun } from '../api/stop-run';
import { ProblemAlert } from '@/components/problem-alert';
import { queryKeys } from '@/lib/query-keys';

export function StopButton({ runId }: { runId: string }) {
  const [asking, { open, close }] = useDisclosure(false);
  const queryClient = useQueryClient();
  const stop = useMutation({
    mutationFn: () => stopRun(runId),
    onSuccess: close,
    // Refused with 409 means it has just ended by itself; either way the state is read anew.
    onSettled: () => queryClient.invalidateQueries({ queryKey: queryKeys.run(runId) }),
  });
  return (
    <>
      <Button variant="default" color="red" onClick={open}>
        Stop run
      </Button>
      <Modal.Root opened={asking} onClose={close} centered lockScroll={false}>
        <Modal.Overlay />
        <Modal.Content>
          <Modal.Body pt="md">
            {/* Not Modal.Header: its element would be a second banner of the page. */}
            <Group justify="space-between" mb="md">
              <Modal.Title>Stop this run?</Modal.Title>
              <Modal.CloseButton aria-label="Close" />
            </Group>
            <Stack>
              <Text>
                Jobs already read stay as they are. The others keep what they had; a later run reads them.
              </Text>
              {stop.error && <ProblemAlert error={stop.error} title="Not stopped" />}
              <Group justify="flex-end">
                <Button variant="default" onClick={close}>
                  Keep running
                </Button>
                <Button
                  color="red"
                  loading={stop.isPending}
                  onClick={() => stop.mutate()}
                  data-testid="confirm-stop"
                >
                  Stop run
                </Button>
              </Group>
            </Stack>
          </Modal.Body>
        </Modal.Content>
      </Modal.Root>
    </>
  );
}
