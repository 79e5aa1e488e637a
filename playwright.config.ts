/**
 * Journeys in a real browser, on a network that `npm test` (or `npm run test:e2e`) starts for them: its address comes in
 * PMQ_BASE_URL, the password of its demo accounts in PMQ_DEMO_PASSWORD.
 */
import { defineConfig } from '@playwright/test';

const base = process.env.PMQ_BASE_URL ?? 'http://localhost:8080';

export default defineConfig( {
	testDir: 'tests/e2e',
	testMatch: '**/*.spec.ts',
	outputDir: 'test-results',
	fullyParallel: true,
	forbidOnly: Boolean( process.env.CI ),
	workers: 2,
	// On a machine of unknown load a journey gets a second try; it is named when it needed it. At a desk it must pass at once.
	retries: process.env.CI ? 1 : 0,
	timeout: 60_000,
	expect: { timeout: 10_000 },
	reporter: [
		[ 'list' ],
		...( process.env.PMQ_REPORT ? [ [ 'json', { outputFile: process.env.PMQ_REPORT } ] as const ] : [] ),
	],
	use: {
		baseURL: `${ base.replace( /\/$/, '' ) }/`,
		browserName: 'chromium',
		locale: 'fr-FR',
		timezoneId: 'Europe/Paris',
		viewport: { width: 1280, height: 900 },
		reducedMotion: 'reduce',
		trace: { mode: 'retain-on-failure', screenshots: false, sources: false },
		screenshot: 'only-on-failure',
		launchOptions: {
			executablePath: process.env.PMQ_CHROMIUM ?? '/usr/bin/chromium',
			args: [
				'--no-sandbox',
				'--disable-gpu',
				'--disable-quic',
				'--no-first-run',
				'--disable-background-networking',
				'--disable-component-update',
				'--disable-sync',
				// Nothing outside this machine is asked: tiles and the like would make journeys depend on the weather.
				'--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE *.localhost, EXCLUDE 127.0.0.1',
			],
		},
	},
} );
