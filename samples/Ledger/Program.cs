using Reeve.Client;
using Reeve.Samples;
using Reeve.Samples.Ledger;

const string LedgerArn = "arn:aws:ledger:{region}:{account}:ledger/{name}";

var builder = WebApplication.CreateSlimBuilder(args);
var data = builder.Configuration["Ledger:Data"] ?? throw new InvalidOperationException("Ledger:Data names no file for the ledgers.");
_ = builder.Configuration["Notifications:Url"] ?? throw new InvalidOperationException("Notifications:Url does not say where the other service is.");
builder.Services.AddReeve(builder.Configuration.GetSection("Reeve"));
builder.Services.AddSingleton(new LedgerBook(data)).AddSingleton<LedgerWork>().AddHostedService<HeldLedgers>();
builder.Services.AddHttpClient("notifications").ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false });
builder.Services.ConfigureHttpJsonOptions(json => json.SerializerOptions.TypeInfoResolverChain.Insert(0, LedgerJson.Default));
var app = builder.Build();

// A session of the role is named after the ledger, and its name has 64 characters at most.
app.MapPost("/ledgers/{name:maxlength(57)}", (string name, HttpContext http, LedgerWork work) => work.CreateAsync(http.GetReeveCaller(), name, http.RequestAborted))
    .RequireReeveAction("ledger:CreateLedger", LedgerArn);
app.MapDelete("/ledgers/{name}", (string name, HttpContext http, LedgerWork work) => work.DeleteAsync(http.GetReeveCaller(), name, http.RequestAborted))
    .RequireReeveAction("ledger:DeleteLedger", LedgerArn);
app.MapPost("/ledgers/{name}/news", (string name, HttpContext http, LedgerWork work) => work.NotifyAsync(http.GetReeveCaller(), name, http.RequestAborted))
    .RequireReeveAction("ledger:NotifyReaders", LedgerArn);
app.MapGet("/ledgers", (HttpContext http, LedgerWork work) => work.List(http.GetReeveCaller())).RequireReeveAction("ledger:ListLedgers");
app.MapDelete("/role", (HttpContext http, LedgerWork work) => work.LeaveAsync(http.GetReeveCaller(), http.RequestAborted)).RequireReeveAction("ledger:LeaveLedger");

app.Lifetime.ApplicationStarted.Register(() => Console.WriteLine($"ledger.example.com is ready at {app.Urls.First()}"));
EndWithInput.Watch(app);
app.Run();
