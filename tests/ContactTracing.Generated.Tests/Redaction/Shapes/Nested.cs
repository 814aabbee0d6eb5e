using ContactTracing.DataProtection;

namespace ContactTracing.Generated.Tests.Redaction.Shapes;

public partial class Outer<TOuter>
{
    public static object CreatePrivate(string secret) => new Private { ShownId = 1, SecretSymptoms = secret };

    public partial record Inner<TInner>(int ShownId, [HealthData] string? SecretSymptoms, TInner? SecretUnknown)
        where TInner : class;

    internal partial struct Internal
    {
        public int ShownId { get; set; }

        [HealthData]
        public string? SecretSymptoms { get; set; }
    }

    protected internal partial class Both
    {
        public int ShownId { get; set; }

        [HealthData]
        public string? SecretSymptoms { get; set; }
    }

    private partial class Private
    {
        public int ShownId { get; set; }

        [HealthData]
        public string? SecretSymptoms { get; set; }
    }
}

public partial interface IContainer<T>
{
    partial class Contained
    {
        public int ShownId { get; set; }

        [HealthData]
        public string? SecretSymptoms { get; set; }
    }
}

public partial record struct Container
{
    public partial class InStruct
    {
        public int ShownId { get; set; }

        [HealthData]
        public string? SecretSymptoms { get; set; }
    }
}
