import { setupServer } from 'msw/node';

/** The API in tests: each test says what it answers; a call nobody answers fails the test. */
export const server = setupServer();
