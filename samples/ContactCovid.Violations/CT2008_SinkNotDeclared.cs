using Microsoft.Extensions.Logging;

namespace ContactCovid.Violations;

public sealed class TeamJournal(ILogger<TeamJournal> logger)
{
    public void Note(string text) => logger.LogInformation("{Text}", text); // CT2008
}
