using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using LayananPublik.Pengaturan;
using LayananPublik.Shell;
using LayananPublik.Shell.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Penerusan.Halaman;

/// <summary>PDFs of Dukcapil that wait for their owners: certain ones go with one button, every other by a click of its own.</summary>
public sealed partial class TitipPanel(IDbContextFactory<LayananDb> dbs, Siaran siaran, MejaKembali meja, JamKantor jam, PengaturanKantor pengaturan) : LayananComponent
{
    const int SekaliUnggah = 300;

    readonly Dictionary<int, int> pilihan = [];
    readonly List<string> galat = [];
    List<(BarisTiba Baris, Temuan Temuan)>? baris;
    IReadOnlyList<Calon> calon = [];
    string? kabar;
    bool sibuk;

    [CascadingParameter] PetugasAktif? Petugas { get; set; }

    int Pasti => baris?.Count(b => b.Temuan.Kecocokan == Kecocokan.Pasti) ?? 0;

    protected override async Task OnInitializedAsync()
    {
        MuatUlangSaat(siaran, [Topik.Permohonan], MuatAsync);
        await MuatAsync();
    }

    async Task MuatAsync()
    {
        if (Petugas is null || sibuk) return;
        await using var db = await dbs.CreateDbContextAsync(Selesai);
        calon = await db.CalonHasilAsync(Petugas, Selesai);
        var tiba = await db.HasilTibaAsync(Petugas, Selesai);
        baris = [.. tiba.Zip(Pencocok.TanpaKembar([.. tiba.Select(h => Pencocok.Berkas(h.NamaBerkas, h.Isi, calon))]))];
    }

    async Task UnggahAsync(InputFileChangeEventArgs e)
    {
        galat.Clear();
        if (e.FileCount > SekaliUnggah) galat.Add($"Paling banyak {SekaliUnggah} PDF sekali unggah.");
        if (galat.Count > 0) return;
        sibuk = true;
        var masuk = 0;
        try
        {
            foreach (var (i, berkas) in e.GetMultipleFiles(SekaliUnggah).Index())
            {
                kabar = $"Mengunggah {i + 1} dari {e.FileCount}…";
                StateHasChanged();
                var hasil = await UnggahAsync(berkas);
                if (hasil.Berhasil) masuk++;
                else galat.Add($"{berkas.Name}: {hasil.Penolakan}");
            }
        }
        finally { sibuk = false; }
        kabar = $"{masuk} PDF diterima.";
        await MuatAsync();
    }

    async Task<Hasil> UnggahAsync(IBrowserFile berkas)
    {
        if (berkas.Size > pengaturan.BatasBerkas) return Hasil.Ditolak($"terlalu besar; paling besar {pengaturan.BatasBerkas / 1024 / 1024} MB.");
        using var isi = new MemoryStream();
        await using (var aliran = berkas.OpenReadStream(pengaturan.BatasBerkas, Selesai)) await aliran.CopyToAsync(isi, Selesai);
        return await meja.TitipAsync(isi.ToArray(), berkas.Name, Petugas!, Selesai);
    }

    async Task KirimPastiAsync()
    {
        galat.Clear();
        var kirim = baris!.Where(b => b.Temuan.Kecocokan == Kecocokan.Pasti).ToList();
        var terkirim = 0;
        foreach (var (b, t) in kirim)
        {
            var hasil = await meja.KirimAsync(b.Id, t.Calon!.ButirId, Petugas!, Selesai);
            if (hasil.Berhasil) terkirim++;
            else galat.Add($"{b.NamaBerkas}: {hasil.Penolakan}");
        }
        kabar = $"{terkirim} dokumen dikirim ke warganya.";
        await MuatAsync();
    }

    async Task KirimSatuAsync(int id)
    {
        if (Terpilih(id) is not { } c) return;
        galat.Clear();
        var hasil = await meja.KirimAsync(id, c.ButirId, Petugas!, Selesai);
        kabar = hasil.Berhasil ? $"Dikirim ke {c.Nama}." : null;
        if (!hasil.Berhasil) galat.Add(hasil.Penolakan!);
        pilihan.Remove(id);
        await MuatAsync();
    }

    async Task SingkirkanAsync(int id)
    {
        galat.Clear();
        if ((await meja.SingkirkanAsync(id, Petugas!, Selesai)).Penolakan is { } tolak) galat.Add(tolak);
        await MuatAsync();
    }

    Calon? Terpilih(int id) => pilihan.TryGetValue(id, out var butir) ? calon.FirstOrDefault(c => c.ButirId == butir) : null;

    void Pilih(int id, object? nilai)
    {
        if (int.TryParse(nilai as string, out var butir)) pilihan[id] = butir;
        else pilihan.Remove(id);
    }

    void Cari(int id, string? tulisan)
    {
        pilihan.Remove(id);
        if (Pencocok.Nomor(tulisan ?? "") is [var nomor] && calon.Where(c => c.Nomor == nomor).ToList() is [var satu]) pilihan[id] = satu.ButirId;
    }

    static Nada Nada(Temuan t) => t.Kecocokan switch { Kecocokan.Pasti => Shell.Ui.Nada.Baik, Kecocokan.TakAda => Shell.Ui.Nada.Netral, _ => Shell.Ui.Nada.Awas };

    static string Kata(Temuan t) => t.Kecocokan switch { Kecocokan.Pasti => "pasti", Kecocokan.Usul => "perlu dicocokkan", Kecocokan.Ragu => "perlu dipilih", _ => "belum dikenali" };
}
