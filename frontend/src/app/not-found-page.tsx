import { Anchor, Stack, Text } from '@mantine/core';
import { Link } from 'react-router';
import { PageTitle } from '@/components/page-title';

export function NotFoundPage() {
  return (
    <Stack>
      <PageTitle>Page not found</PageTitle>
      <Text>There is nothing at this address.</Text>
      <Anchor component={Link} to="/companies" underline="always">
        Go to your companies
      </Anchor>
    </Stack>
  );
}
