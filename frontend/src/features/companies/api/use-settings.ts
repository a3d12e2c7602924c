import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { changeSetting, getSettings, withChange, type Setting, type SettingChange } from './settings';
import { queryKeys } from '@/lib/query-keys';

export function useSettings() {
  return useQuery({ queryKey: queryKeys.settings, queryFn: getSettings });
}

/** Changes show at once and are sent one after the other, so that the last one clicked is the last one kept. */
export function useChangeSetting() {
  const queryClient = useQueryClient();
  return useMutation({
    scope: { id: 'settings' },
    mutationKey: ['change-setting'],
    mutationFn: changeSetting,
    onMutate: async (change: SettingChange) => {
      await queryClient.cancelQueries({ queryKey: queryKeys.settings });
      queryClient.setQueryData<Setting[]>(queryKeys.settings, (settings = []) =>
        withChange(settings, change),
      );
    },
    onSettled: async () => {
      queryClient.removeQueries({ queryKey: queryKeys.preview });
      // With changes still under way, reading back now would show the older state for a moment.
      if (queryClient.isMutating({ mutationKey: ['change-setting'] }) === 1) {
        await queryClient.invalidateQueries({ queryKey: queryKeys.settings });
      }
    },
  });
}
