using LayananPublik;
using LayananPublik.Bersama;
using LayananPublik.Dasbor;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using LayananPublik.KotakMasuk;
using LayananPublik.Pelayanan;
using LayananPublik.Pemanggilan;
using LayananPublik.Penataan;
using LayananPublik.Pencarian;
using LayananPublik.Pengaduan;
using LayananPublik.Penerusan;
using LayananPublik.Pengaturan;
using LayananPublik.Penjadwalan;
using LayananPublik.Persuratan;
using LayananPublik.Shell;
using LayananPublik.Simulator;

var builder = WebApplication.CreateBuilder(new WebApplicationOptions
{
    Args = args,
    // Wherever it is started from, settings and assets are found beside the program; ./data stays where it is started.
    ContentRootPath = AppContext.BaseDirectory
});
builder.Configuration.AddJsonFile("appsettings.Local.json", optional: true).AddEnvironmentVariables().AddCommandLine(args);
if (PengaturanKantor.BacaAtauSebutkan(builder.Configuration, Console.Error) is not { } pengaturan) return 1;

builder.Services.AddSingleton(pengaturan);
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddData(pengaturan.Data);
builder.Services.AddSingleton<AlamatKantor>();
builder.Services.AddSingleton(new Konsol(Console.Out));
builder.Services.AddShell();
builder.Services.AddKepegawaian(pengaturan);
builder.Services.AddKantor();
builder.Services.AddKotakMasuk();
builder.Services.AddPelayanan();
builder.Services.AddPersuratan();
builder.Services.AddPenerusan();
builder.Services.AddPengaduan();
builder.Services.AddPenjadwalan();
builder.Services.AddPemanggilan();
builder.Services.AddDasbor();
builder.Services.AddPenataan();
builder.Services.AddPencarian();
if (pengaturan.Simulator) builder.Services.AddSimulatorKantor(pengaturan);

var app = builder.Build();
try { await app.Services.SiapkanAsync(app.Lifetime.ApplicationStopping); }
catch (PengaturanSalahException salah)
{
    await Console.Error.WriteLineAsync(salah.Message);
    return 1;
}

app.UseShell();
app.UseRateLimiter();
app.UseAuthentication();
app.UseAuthorization();
app.UseGantiSandiDulu();
app.UseAntiforgery();
app.MapShell();
app.MapKepegawaian();
app.MapKantor();
app.MapKotakMasuk();
app.MapPelayanan();
app.MapPersuratan();
app.MapPenerusan();
app.MapPengaduan();
app.MapPenjadwalan();
app.MapPemanggilan();
app.MapDasbor();
app.MapPenataan();
if (pengaturan.Simulator) app.MapSimulator();
app.Run();
return 0;
