namespace ContactTracing.Benchmarks.Inputs.Synthetic.Templates;

/// <summary>The base attribute of Microsoft's taxonomies of data, by its published name, and one attribute derived from it.</summary>
internal static class ComplianceTemplate
{
    public const string Text =
        """
        namespace Microsoft.Extensions.Compliance.Classification
        {
            [AttributeUsage(AttributeTargets.All)]
            public class DataClassificationAttribute : Attribute
            {
                public string Notes { get; set; } = "";
            }
        }

        namespace Clinic.Domain
        {
            public sealed class PatientDataAttribute : Microsoft.Extensions.Compliance.Classification.DataClassificationAttribute;
        }

        """;
}
