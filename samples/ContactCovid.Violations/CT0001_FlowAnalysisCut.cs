namespace ContactCovid.Violations;

internal static class SymptomCodes
{
    public static string Normalise(string text) // CT0001
    {
        var codes = new List<string>();
        foreach (var part in text.Split(',', ';'))
        {
            var word = part.Trim().ToUpperInvariant();
            while (word.EndsWith('.') || word.EndsWith('!'))
            {
                word = word[..^1].TrimEnd();
            }

            foreach (var prefix in new[] { "LE ", "LA ", "LES " })
            {
                word = word.StartsWith(prefix, StringComparison.Ordinal) ? word[prefix.Length..] : word;
            }

            codes.Add(word switch
            {
                "TOUX" or "TOUX SÈCHE" => "R05",
                "FIÈVRE" or "FIEVRE" => "R50.9",
                "ANOSMIE" or "PERTE D'ODORAT" => "R43.0",
                "DYSPNÉE" or "ESSOUFFLEMENT" => "R06.0",
                _ => word.Length > 3 ? word[..3] + "…" : word,
            });
        }

        return string.Join(' ', codes.Distinct().Order());
    }
}
