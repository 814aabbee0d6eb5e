using System.Text;

namespace ContactTracing.DataProtection;

/// <summary>
/// Names of roles, compared ordinally: <c>Nurse</c> is not <c>nurse</c>. What is declared has to be in the Unicode form C, so that of two
/// names that look the same only one can match.
/// </summary>
internal static class RoleName
{
    public static string Checked(string role, string parameterName) =>
        Require.NotBlank(role, parameterName).IsNormalized(NormalizationForm.FormC)
            ? role
            : throw new ArgumentException("The name of a role is not in the Unicode form C: what looks the same would not be.", parameterName);
}
