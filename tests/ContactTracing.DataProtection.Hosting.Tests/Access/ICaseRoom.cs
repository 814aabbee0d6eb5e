namespace ContactTracing.DataProtection.Hosting.Tests.Access;

/// <summary>An interface that is guarded; its decorator and their registration are generated.</summary>
public interface ICaseRoom
{
    [NeedToKnow("The nurse reads the number of open cases aloud in the meeting.", TracingPurpose.GuidanceAndFollowUp)]
    int Count { get; }
}

/// <summary>The implementation that nobody should reach past its guard.</summary>
internal sealed class CaseRoom : ICaseRoom, IDisposable
{
    public static int Disposals { get; private set; }

    public int Count => 3;

    public void Dispose() => Disposals++;
}
