import {type Context, Hono} from 'hono';
import {type CodePurpose, codeLifeMs} from './codes.js';
import {checkElevation, elevate} from './elevation.js';
import type {Environment, WidgetVariables} from './environment.js';
import {parseBody, respondWithError, toResponseItem} from './responses.js';
import type {SandboxPerson} from './seed/people.js';

/** The longest name that the sandbox accepts. */
const maxNameLength = 255;
/** A user is sent at most this many codes for one purpose in `codeLifeMs`. */
const maxMails = 5;

/** The rules for passwords. */
const passwordSettings = {
  isPasswordNumberRequired: false,
  isPasswordPwnedRequired: false,
  isPasswordSymbolRequired: false,
  isPasswordUppercaseRequired: false,
  passwordMinimumLength: 10,
  passwordMinimumStrength: 0,
};

/** Shows and changes the caller's own profile, confirms their identity, and lists and ends their sessions. */
export function userProfileRoutes(environment: Environment) {
  const {store, now} = environment;
  const app = new Hono<WidgetVariables>();
  const base = '/_widgets/UserProfile';

  const callerOf = (context: Context<WidgetVariables>) => {
    const {userId} = context.get('caller');
    if (!userId || !store.hasUser(userId)) return respondWithError(403, 'The token names no user.');
    return store.person(userId);
  };

  /** Sends a code by e-mail, which the control routes show. */
  const mail = (person: SandboxPerson, to: string, purpose: CodePurpose) => {
    const recent = store.mails.filter(
      ({at, ...mail}) => mail.purpose === purpose && mail.to === to && at > now() - codeLifeMs,
    );
    if (recent.length >= maxMails) {
      respondWithError(429, 'Too many codes were sent. Try again later.', {code: 'daily_email_quota_exceeded'});
    }
    const code = String(store.random.below(1_000_000)).padStart(6, '0');
    store.mails.push({to, purpose, code, at: now()});
    return store.codes(person.id, purpose).send(store.random.id('auth_challenge'), code, now());
  };

  app.get(`${base}/me`, (context) => context.json(sentPerson(callerOf(context))));

  app.post(`${base}/me`, async (context) => {
    const person = callerOf(context);
    const body = await parseBody(context);
    if (person.isManaged) {
      respondWithError(403, 'Your profile is managed by your identity provider.', {
        code: 'managed_by_identity_provider',
      });
    }
    const errors = (['firstName', 'lastName', 'locale'] as const).flatMap((field) => {
      const value = body[field];
      if (value === undefined) return [];
      if (typeof value !== 'string') return {field, code: 'invalid_type', message: `${field} must be a string.`};
      if (value.length > maxNameLength) return {field, code: 'too_long', message: `${field} is too long.`};
      return [];
    });
    if (errors.length) respondWithError(400, 'The profile is not valid.', {errors});
    for (const field of ['firstName', 'lastName', 'locale'] as const) {
      if (field in body) person[field] = (body[field] as string) || null; // An empty text clears it.
    }
    const {id, firstName, lastName} = person;
    for (const member of store.membershipsOf(id)) Object.assign(member, {firstName, lastName});
    return context.json(sentPerson(person));
  });

  app.post(`${base}/send-verification`, (context) => {
    const person = callerOf(context);
    const {id} = mail(person, person.email, 'identity');
    return context.json({authenticationChallenge: id, type: 'EmailVerification'});
  });

  app.post(`${base}/verify`, async (context) => {
    const person = callerOf(context);
    const {code, authenticationChallengeId} = await parseBody(context);
    store.codes(person.id, 'identity').check(String(code), now(), String(authenticationChallengeId));
    return context.json(elevate(environment, person.id));
  });

  app.post(`${base}/send-email-change`, async (context) => {
    const person = callerOf(context);
    checkElevation(context, environment, person.id);
    const {newEmail} = await parseBody(context);
    if (person.isManaged) {
      respondWithError(403, 'Your address is managed by your identity provider.', {
        code: 'managed_by_identity_provider',
      });
    }
    if (typeof newEmail !== 'string' || !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(newEmail)) {
      return respondWithError(422, 'The address is not valid.', {code: 'invalid_email'});
    }
    const isTaken = store.organizations.some(({id}) =>
      store.members(id).all.some(({email}) => isSame(email, newEmail)),
    );
    if (isSame(newEmail, person.email))
      respondWithError(422, 'This is your address already.', {code: 'email_unchanged'});
    if (isTaken) respondWithError(409, 'The address is not available.', {code: 'email_not_available'});
    person.pendingEmail = newEmail;
    const {expiresAt} = mail(person, newEmail, 'email-change');
    return context.json({expiresAt: new Date(expiresAt).toISOString()});
  });

  app.post(`${base}/verify-email-change`, async (context) => {
    const person = callerOf(context);
    checkElevation(context, environment, person.id);
    const {code} = await parseBody(context);
    const {pendingEmail} = person;
    if (!pendingEmail) return respondWithError(400, 'No change is pending.', {code: 'no_pending_email_change'});
    store.codes(person.id, 'email-change').check(String(code), now());
    person.email = pendingEmail;
    delete person.pendingEmail;
    for (const member of store.membershipsOf(person.id)) member.email = pendingEmail;
    return context.json({user: sentPerson(person), ...elevate(environment, person.id)});
  });

  app.get(`${base}/authentication-information`, (context) => {
    const {hasPassword} = callerOf(context);
    const Password =
      hasPassword === undefined ? null : {provider: 'Password', isSetUp: hasPassword, isCurrentSession: false};
    return context.json({data: {verificationMethods: {Password, Mfa: null, Passkey: null}, passwordSettings}});
  });

  app.post(`${base}/create-password`, async (context) => {
    const person = callerOf(context);
    checkElevation(context, environment, person.id);
    const {password} = await parseBody(context);
    if (person.hasPassword !== false) respondWithError(400, 'A password cannot be created.');
    if (typeof password !== 'string' || [...password].length < passwordSettings.passwordMinimumLength) {
      respondWithError(400, `Use at least ${passwordSettings.passwordMinimumLength} characters.`, {
        code: 'password_strength_error',
        errors: [
          {code: 'password_too_short', message: `Use at least ${passwordSettings.passwordMinimumLength} characters.`},
        ],
      });
    }
    person.hasPassword = true;
    return context.json({success: true}, 201);
  });

  app.get(`${base}/sessions`, (context) => context.json({data: callerOf(context).sessions.map(toResponseItem)}));

  app.delete(`${base}/sessions/revoke-all`, async (context) => {
    const person = callerOf(context);
    const {currentSessionId} = await parseBody(context);
    if (typeof currentSessionId !== 'string' || !currentSessionId) {
      respondWithError(400, 'currentSessionId must be a string.');
    }
    person.sessions = person.sessions.filter(({id}) => id === currentSessionId);
    return context.json({success: true});
  });

  app.delete(`${base}/sessions/revoke/:sessionId`, (context) => {
    const person = callerOf(context);
    const id = context.req.param('sessionId');
    if (!person.sessions.some((session) => session.id === id)) respondWithError(404, 'Session not found.');
    person.sessions = person.sessions.filter((session) => session.id !== id);
    return context.json({success: true});
  });

  return app;
}

function isSame(one: string, other: string) {
  return one.toLowerCase() === other.toLowerCase();
}

function sentPerson(person: SandboxPerson) {
  const {id, email, firstName, lastName, locale, profilePictureUrl, oauthProfiles, overrides = {}} = person;
  return toResponseItem({id, email, firstName, lastName, locale, profilePictureUrl, oauthProfiles, overrides});
}
