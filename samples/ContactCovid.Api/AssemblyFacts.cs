using ContactTracing.DataProtection;

[assembly: DataController("Cnam")]
[assembly: LegalBasis("Décret n° 2020-551 du 12 mai 2020, art. 1 (RGPD art. 6-1-e)")]
[assembly: LegalProfile("FR-ContactCovid-2020-11")]
[assembly: LegalTimeZone("Europe/Paris")]
