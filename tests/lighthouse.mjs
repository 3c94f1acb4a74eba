// Runs Lighthouse on one page after the other in one Chromium, and prints a report a line:
// node tests/lighthouse.mjs '{"chromeFlags": […], "onlyCategories": […]}' ADDRESS…
import { launch } from 'chrome-launcher'
import lighthouse from 'lighthouse'

const [given, ...addresses] = process.argv.slice(2)
const { chromeFlags, ...settings } = JSON.parse(given)
const chromium = await launch({ chromeFlags })
try {
  for (const address of addresses) {
    const { lhr } = await lighthouse(address, { ...settings, port: chromium.port, logLevel: 'error' })
    console.log(JSON.stringify(lhr))
  }
} finally {
  chromium.kill()
}
