// A service that is away refuses nothing, so the page itself has to say that it is.
const ASKED = 'The service could not be reached. Try again, or load the page again.';
const SENT = 'The service could not be reached; nothing is known to be recorded. What was sent may have arrived all the same: look before you try again.';

const notice = () => document.getElementById('notice');

export function unreached(sent) {
  const text = sent ? SENT : ASKED, stands = notice().textContent.trim();
  // What asks by itself every few seconds is not read out each time, and hides nothing that was said of a form.
  if (stands === text || !sent && stands === SENT) return;
  const said = document.createElement('div');
  said.className = 'notice bad';
  said.textContent = text;
  notice().replaceChildren(said);
}

// What was refused is not said any longer of what is tried anew; what may have arrived stays in doubt.
export function again() {
  if (notice().textContent.trim() !== SENT) notice().replaceChildren();
}

// Once it answers again, only what was sent is still in doubt.
export function reached() {
  if (notice().textContent.trim() === ASKED) notice().replaceChildren();
}
