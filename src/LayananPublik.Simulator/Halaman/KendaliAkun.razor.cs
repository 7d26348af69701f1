using System.Text.Json.Nodes;
using LayananPublik.Simulator.Api;
using LayananPublik.Simulator.Ingatan;
using Microsoft.AspNetCore.Components;

namespace LayananPublik.Simulator.Halaman;

/// <summary>What Meta does to the office: its account, its number, its templates.</summary>
public sealed partial class KendaliAkun(AkunWhatsApp meta, Jaringan jaringan, Waktu waktu) : ComponentBase, IDisposable
{
    static readonly string[] Status = ["APPROVED", "PENDING", "REJECTED", "PAUSED", "DISABLED", "FLAGGED"], Mutu = ["UNKNOWN", "GREEN", "YELLOW", "RED"], Kategori = ["UTILITY", "MARKETING", "AUTHENTICATION"];

    static readonly (PeristiwaAkun, string, string)[] Peristiwa =
    [
        (PeristiwaAkun.Pembatasan, "Batasi templat 3 hari", "{}"),
        (PeristiwaAkun.Pelanggaran, "Tuduh melanggar", """{"jenis":"SPAM"}"""),
        (PeristiwaAkun.JadwalNonaktif, "Jadwalkan nonaktif", "{}"),
        (PeristiwaAkun.Nonaktif, "Nonaktifkan akun", "{}"),
        (PeristiwaAkun.Pulih, "Pulihkan akun", "{}"),
        (PeristiwaAkun.Peringatan, "Kirim peringatan", "{}"),
        (PeristiwaAkun.MutuNomor, "Mutu merah, batas 250", """{"mutu":"RED","batas":"TIER_250"}"""),
        (PeristiwaAkun.Kapasitas, "Naikkan batas harian", """{"batas":"TIER_10K"}"""),
        (PeristiwaAkun.Keamanan, "PIN diubah", """{"jenis":"PIN_CHANGED"}"""),
        (PeristiwaAkun.NamaNomor, "Tolak nama tampilan", """{"putusan":"REJECTED"}"""),
        (PeristiwaAkun.Tinjauan, "Tinjauan akun lulus", "{}"),
    ];

    SetelanMeta akun = new();
    IReadOnlyList<Templat> templat = [];

    protected override void OnInitialized()
    {
        jaringan.Berubah += Segarkan;
        Muat();
    }

    public void Dispose() => jaringan.Berubah -= Segarkan;

    string Keadaan => akun switch
    {
        { Nonaktif: true } => "Akun nonaktif: semua pesan ditolak (131031).",
        { DibatasiSampai: { } sampai } when sampai > jaringan.Sekarang => $"Dibatasi sampai {waktu.Lengkap(sampai)}.",
        { Terdaftar: false } => "Nomor belum terdaftar (133010).",
        _ => $"Akun sehat. Mutu nomor {akun.Mutu}, batas harian {akun.BatasHarian}.",
    };

    // Account and templates change under the empty name; the phones' own changes do not concern this panel.
    void Segarkan(string nomor)
    {
        if (nomor is "" or "akun" or "templat") _ = InvokeAsync(() =>
        {
            Muat();
            StateHasChanged();
        });
    }

    void Muat()
    {
        akun = meta.Baca();
        templat = jaringan.Baca(i => i.Templat.Values.OrderBy(t => t.Nama, StringComparer.Ordinal).Take(40).ToList());
    }

    void Alami(PeristiwaAkun peristiwa, string badan) => meta.Alami(peristiwa, JsonNode.Parse(badan)!.AsObject());

    void Setel(Func<SetelanMeta, SetelanMeta> ubah) => meta.Setel(ubah);

    void Ubah(Templat t, string? status = null, string? mutu = null, string? kategori = null) => meta.UbahTemplat(t.Nama, t.Bahasa, status, null, mutu, kategori);
}
