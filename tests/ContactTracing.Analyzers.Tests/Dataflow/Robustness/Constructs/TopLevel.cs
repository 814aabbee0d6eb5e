// program: statements outside of any type.
using var factory = LoggerFactory.Create(_ => { });
var logger = factory.CreateLogger("x");
var store = new Store();
string Read(int id) => store.Find(id).Symptoms;
await foreach (var c in store.StreamAsync()) { logger.LogInformation("{S} {A}", c.Symptoms, args.Length); }
logger.LogInformation(Read(args.Length));
return store.Find(1).Version;

public partial class Program { public string Last { get; set; } = ""; }
