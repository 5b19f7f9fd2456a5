import fc from 'fast-check';

// A mutant is dead once a property fails. Looking for the shortest case would take most of the time.
fc.configureGlobal({ ...fc.readConfigureGlobal(), endOnFailure: true, numRuns: 25 });
