namespace ContactTracing.TestKit;

/// <summary>The reference assemblies a test is compiled against.</summary>
public enum TestFramework
{
    /// <summary>.NET 10, as the SDK that built the tests has them.</summary>
    Net100,

    /// <summary>.NET 10 with ASP.NET Core, as a web project has them.</summary>
    AspNetCore100,

    /// <summary>.NET Standard 2.0.</summary>
    NetStandard20,

    /// <summary>.NET Framework 4.7.2.</summary>
    Net472,
}
