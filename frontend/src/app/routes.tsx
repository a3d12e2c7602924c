import { Navigate, type RouteObject } from 'react-router';
import { NotFoundPage } from './not-found-page';
import { RequireSession } from './require-session';
import { RouteError } from './route-error';
import { Shell } from './shell';
import { SignInPage } from '@/features/auth/components/sign-in-page';
import { CompaniesPage } from '@/features/companies/components/companies-page';
import { OpenHawtioPage } from '@/features/hawtio/components/open-hawtio-page';
import { HistoryPage } from '@/features/history/components/history-page';
import { PreviewPage } from '@/features/preview/components/preview-page';
import { ResultsPage } from '@/features/results/components/results-page';
import { RunPage } from '@/features/runs/components/run-page';

export const routes: RouteObject[] = [
  {
    element: <Shell />,
    errorElement: <RouteError />,
    children: [
      { path: '/sign-in', element: <SignInPage /> },
      {
        element: <RequireSession />,
        children: [
          { path: '/', element: <Navigate to="/companies" replace /> },
          { path: '/companies', element: <CompaniesPage /> },
          { path: '/preview', element: <PreviewPage /> },
          { path: '/runs/:runId', element: <RunPage /> },
          { path: '/runs/:runId/jobs', element: <ResultsPage /> },
          { path: '/history', element: <HistoryPage /> },
          { path: '/open-hawtio', element: <OpenHawtioPage /> },
        ],
      },
      { path: '*', element: <NotFoundPage /> },
    ],
  },
];
