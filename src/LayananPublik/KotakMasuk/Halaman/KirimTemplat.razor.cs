using LayananPublik.Data;
using LayananPublik.Kepegawaian;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.KotakMasuk.Halaman;

/// <summary>Chooses an approved template, fills its blanks with what is known, shows it as the citizen will see it, and sends it.</summary>
public sealed partial class KirimTemplat(IDbContextFactory<LayananDb> dbs, MejaTitipan meja, AkunWhatsApp akun, PengumpulBahan pengumpul)
{
    IReadOnlyList<TemplatPesan>? templat;
    IReadOnlyDictionary<int, string> untuk = new Dictionary<int, string>();
    IReadOnlyDictionary<int, KeperluanTemplat> keperluan = new Dictionary<int, KeperluanTemplat>();
    readonly Dictionary<int, BentukTemplat> terbaca = [];
    Dictionary<string, string> isian = [];
    BentukTemplat bentuk = new();
    BahanIsian? bahan;
    TemplatPesan? terpilih;
    string cari = "";
    string? galat;

    [Parameter, EditorRequired] public int PercakapanId { get; set; }
    [Parameter] public EventCallback Terkirim { get; set; }
    [CascadingParameter] PetugasAktif? Petugas { get; set; }

    IEnumerable<TemplatPesan> Cocok => (templat ?? []).Where(t => cari.Length == 0 || t.Nama.Replace('_', ' ').Contains(cari.Trim(), StringComparison.OrdinalIgnoreCase) || Bentuk(t).Badan.Contains(cari.Trim(), StringComparison.OrdinalIgnoreCase));

    string SebabKosong => akun.WabaId.Length == 0
        ? "Akun WhatsApp Business belum diisi di server (WhatsApp:WabaId). Beri tahu admin; sementara itu telepon warga."
        : "Minta admin mengajukan templat di Pengaturan, Templat. Sementara itu titipkan jawaban, atau telepon warga.";

    string? Kurang => bentuk.JenisKepala == KepalaTemplat.Dokumen ? "Templat ini membawa dokumen"
        : bentuk.Blanko.FirstOrDefault(b => string.IsNullOrWhiteSpace(isian.GetValueOrDefault(b.Kunci))) is { } kosong ? $"Isi dulu \"{SusunTemplat.Judul(kosong)}\"" : null;

    protected override async Task OnInitializedAsync()
    {
        await using var db = await dbs.CreateDbContextAsync(Selesai);
        var guna = await db.TemplatPerKeperluanAsync(akun.WabaId, Selesai);
        keperluan = guna.GroupBy(g => g.Value.Id).ToDictionary(g => g.Key, g => g.First().Key);
        untuk = keperluan.ToDictionary(k => k.Key, k => RancanganTemplat.Untuk(k.Value).Judul);
        bahan = await pengumpul.KumpulkanAsync(db, PercakapanId, Selesai);
        templat = [.. (await db.DaftarTemplatAsync(akun.WabaId, Selesai)).Where(t => t.BolehDikirim && !Bentuk(t).TakDidukung)
            .OrderBy(t => Bentuk(t).JenisKepala == KepalaTemplat.Dokumen).ThenBy(t => keperluan.TryGetValue(t.Id, out var k) ? k == KeperluanTemplat.TindakLanjut ? 0 : 1 : 2).ThenBy(t => t.Nama)];
    }

    BentukTemplat Bentuk(TemplatPesan t) => terbaca.TryGetValue(t.Id, out var ada) ? ada : terbaca[t.Id] = BentukTemplat.Baca(t.Komponen);

    void Pilih(TemplatPesan t)
    {
        (terpilih, bentuk, galat) = (t, Bentuk(t), null);
        var sumber = keperluan.TryGetValue(t.Id, out var k) ? RancanganTemplat.Untuk(k).Sumber : ["nama", "nomor"];
        isian = bahan is null ? [] : SusunTemplat.Terisi(bentuk, sumber, bahan);
    }

    async Task KirimAsync()
    {
        if (Petugas is null || terpilih is null) return;
        galat = (await meja.KirimTemplatAsync(PercakapanId, Petugas, terpilih.Id, isian, Selesai)).Penolakan;
        if (galat is not null) return;
        terpilih = null;
        await Terkirim.InvokeAsync();
    }

    static string Huruf(string teks) => teks.Length == 0 ? teks : char.ToUpperInvariant(teks[0]) + teks[1..];
}
