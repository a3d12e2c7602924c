import { fireEvent, render } from '@testing-library/react';
import { expect, test } from 'vitest';
import { CompanyLogo } from './company-logo';

function picture(container: HTMLElement) {
  const found = container.querySelector('img');
  if (!found) throw new Error('no picture');
  return found;
}

test('the first letter stands in until the picture is there', () => {
  const { container } = render(<CompanyLogo name="acme" url="https://acme.example/logo.png" />);
  expect(container.textContent).toBe('A');

  fireEvent.load(picture(container));
  expect(container.textContent).toBe('');
});

test('without a picture, or with one that fails, the letter stays', () => {
  expect(render(<CompanyLogo name="acme" url={null} />).container.textContent).toBe('A');

  const { container } = render(<CompanyLogo name="beta" url="https://beta.example/logo.png" />);
  fireEvent.error(picture(container));
  expect(container.textContent).toBe('B');
});
