import { useMemo, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { createBrowserRouter, RouterProvider } from 'react-router';
import type { Me } from '#contract/access';
import { Notice } from '../ui/notice';
import { ConsoleFrame } from './console-frame';
import { CONSOLE_ROUTES } from './console-routes';
import { FirstAdministrator } from './first-administrator';
import { useSession } from './session';
import { SignIn } from './sign-in';

function NotFound(): ReactElement {
  const { t } = useTranslation();
  return <Notice kind="info" what={t('console.notFound')} next={t('console.notFoundNext')} />;
}

function Console({ me }: { readonly me: Me }): ReactElement {
  const router = useMemo(
    () =>
      createBrowserRouter([
        {
          element: <ConsoleFrame me={me} />,
          children: [...CONSOLE_ROUTES, { path: '*', element: <NotFound /> }],
        },
      ]),
    [me],
  );
  return <RouterProvider router={router} />;
}

/** The start page: first administrator, sign-in or the console, whichever is due. */
export function Shell(): ReactElement | null {
  const { state } = useSession();
  const ticket = new URLSearchParams(location.search).get('setup');
  if (state.step === 'loading') return null;
  if (state.step === 'signed-in') return <Console me={state.me} />;
  return ticket ? <FirstAdministrator ticket={ticket} /> : <SignIn problem={state.problem} />;
}
