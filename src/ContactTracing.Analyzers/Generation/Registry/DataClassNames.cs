using ContactTracing.Analyzers.Classification;

namespace ContactTracing.Analyzers.Generation.Registry;

/// <summary>Classifications in terms of the package's enum <c>DataClass</c>.</summary>
internal static class DataClassNames
{
    public const string Health = "Health";
    public const string Identity = "Identity";

    private const string Pseudonym = "Pseudonym";
    private const string None = "None";

    /// <summary>Its members that apply; empty where nobody said anything.</summary>
    public static IEnumerable<string> Of(Verdict verdict, DataClasses classes)
    {
        if ((classes & DataClasses.Health) != 0)
        {
            yield return Health;
        }

        if ((classes & DataClasses.Identity) != 0)
        {
            yield return Identity;
        }

        if (verdict is Verdict.Pseudonym or Verdict.NotPersonal)
        {
            yield return verdict == Verdict.Pseudonym ? Pseudonym : None;
        }
    }
}
