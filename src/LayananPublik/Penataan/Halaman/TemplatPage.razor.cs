using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.KotakMasuk;
using LayananPublik.Shell.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Penataan.Halaman;

/// <summary>The office's message templates: what they look like, what they serve, and whether Meta still lets them be sent.</summary>
public sealed partial class TemplatPage(IDbContextFactory<LayananDb> dbs, Siaran siaran, MejaTemplat meja, AkunWhatsApp akun, PenyelarasTemplat penyelaras, JamKantor jam) : HalamanPengaturan(dbs, siaran)
{
    const int TampilTerbanyak = 200;
    readonly Dictionary<string, string> coba = [], contoh = [];
    IReadOnlyList<TemplatPesan>? semua;
    IReadOnlyDictionary<KeperluanTemplat, TemplatPesan> untuk = new Dictionary<KeperluanTemplat, TemplatPesan>();
    TemplatPesan? dilihat;
    readonly string[] balasan = new string[RancanganTemplat.BalasanTerbanyak];
    BentukTemplat bentuk = new();
    string cari = "", nama = "", badan = "";
    string? galat;
    bool ajukan;

    [SupplyParameterFromQuery] public string? Saring { get; set; }

    StatusTemplat? Terpilih => Enum.TryParse<StatusTemplat>(Saring, true, out var s) ? s : null;

    IReadOnlyList<TemplatPesan> Tampil => [.. (semua ?? []).Where(t => (Terpilih is { } s ? t.Status == s : t.Status != StatusTemplat.Dihapus)
        && (cari.Length == 0 || t.Nama.Contains(cari.Trim(), StringComparison.OrdinalIgnoreCase) || t.Komponen.Contains(cari.Trim(), StringComparison.OrdinalIgnoreCase))).Take(TampilTerbanyak)];

    IReadOnlyList<string> Variabel => BentukTemplat.VariabelDari(badan);

    IReadOnlyList<string> DaftarContoh => [.. Variabel.Select(v => contoh.GetValueOrDefault(v, ""))];

    IReadOnlyList<string> DaftarBalasan => [.. balasan.Where(b => !string.IsNullOrWhiteSpace(b)).Select(b => b.Trim())];

    string KeteranganKosong => akun.WabaId.Length == 0 ? "Isi dulu WhatsApp:WabaId di pengaturan server, yaitu nomor akun WhatsApp Business dari WhatsApp Manager."
        : semua?.Count == 0 ? "Tekan Selaraskan untuk mengambil yang sudah ada di Meta, atau ajukan naskah bawaan di atas." : "Ubah saringan atau kata pencarian.";

    string Diselaraskan => penyelaras.TerakhirPada is { } pada ? $"Diselaraskan dengan Meta {jam.Dekat(pada)}; berikutnya tiap jam." : "Belum diselaraskan sejak aplikasi dinyalakan.";

    protected override async Task BacaAsync(LayananDb db)
    {
        semua = await db.DaftarTemplatAsync(akun.WabaId, Selesai);
        untuk = await db.TemplatPerKeperluanAsync(akun.WabaId, Selesai);
    }

    IEnumerable<TemplatPesan> Pantas(KeperluanTemplat keperluan, TemplatPesan? ada) =>
        (semua ?? []).Where(t => t.Id == ada?.Id || (t.BolehDikirim && MejaTemplat.Kecocokan(t, keperluan).Berhasil));

    async Task SelaraskanAsync() => galat = (await LaluMuat(meja.SelaraskanAsync(Admin, Selesai))).Penolakan;

    async Task TugaskanAsync(KeperluanTemplat keperluan, ChangeEventArgs e)
    {
        if (int.TryParse(e.Value?.ToString(), out var id)) galat = (await LaluMuat(meja.TugaskanAsync(Admin, keperluan, id, Selesai))).Penolakan;
    }

    void Lihat(TemplatPesan t)
    {
        coba.Clear();
        (dilihat, bentuk) = (t, BentukTemplat.Baca(t.Komponen));
    }

    void BukaAjukan(RancanganTemplat? r)
    {
        contoh.Clear();
        if (r is not null) foreach (var (c, i) in r.Contoh.Select((c, i) => (c, i))) contoh[(i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture)] = c;
        for (var i = 0; i < balasan.Length; i++) balasan[i] = r?.Balasan.ElementAtOrDefault(i)?.Judul ?? "";
        (nama, badan, ajukan) = (r is null ? "" : NamaBebas(r.Nama), r?.Badan ?? "", true);
    }

    /// <summary>The name of a refused or deleted template cannot be used again at once.</summary>
    string NamaBebas(string dasar)
    {
        for (var ke = 1; ; ke++)
            if ((ke == 1 ? dasar : $"{dasar}_{ke}") is var calon && semua?.Any(t => t.Nama == calon) != true) return calon;
    }

    Task<Hasil> AjukanAsync() => LaluMuat(meja.AjukanAsync(Admin, nama.Trim(), badan, DaftarContoh, DaftarBalasan, Selesai));

    static Nada NadaStatus(StatusTemplat s) => s switch
    {
        StatusTemplat.Disetujui => Nada.Baik, StatusTemplat.Diperiksa or StatusTemplat.Banding => Nada.Info, StatusTemplat.Dijeda => Nada.Awas, StatusTemplat.Ditolak or StatusTemplat.Dimatikan => Nada.Bahaya, _ => Nada.Netral
    };

    static string Huruf(string teks) => teks.Length == 0 ? teks : char.ToUpperInvariant(teks[0]) + teks[1..];
}
