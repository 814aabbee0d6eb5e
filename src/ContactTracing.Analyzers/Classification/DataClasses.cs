namespace ContactTracing.Analyzers.Classification;

/// <summary>What a value reveals. A value may carry both.</summary>
[Flags]
internal enum DataClasses
{
    None = 0,

    /// <summary>GDPR article 9 data: a test result, a symptom, an exposure.</summary>
    Health = 1,

    /// <summary>Who a person is: a name, a number, an address.</summary>
    Identity = 2,
}
