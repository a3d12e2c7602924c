import { Navigate, Outlet, useLocation } from 'react-router';
import { useSession } from '@/lib/use-session';

/** Sends the signed-out to sign in, and back to where they were afterwards. */
export function RequireSession() {
  const { pathname, search } = useLocation();
  if (!useSession()) {
    return <Navigate to="/sign-in" replace state={{ from: pathname + search }} />;
  }
  return <Outlet />;
}
