import { configure } from '@testing-library/react';

// What is waited for comes at once, but on a machine that has other work.
configure({ asyncUtilTimeout: 30_000 });
