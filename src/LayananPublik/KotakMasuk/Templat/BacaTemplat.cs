namespace LayananPublik.KotakMasuk;

/// <summary>Meta's words about templates in the office's.</summary>
static class BacaTemplat
{
    public static StatusTemplat Status(string kata) => kata.ToUpperInvariant() switch
    {
        "APPROVED" or "REINSTATED" or "UNPAUSED" or "FLAGGED" or "UNARCHIVED" => StatusTemplat.Disetujui,
        "PENDING" => StatusTemplat.Diperiksa,
        "REJECTED" => StatusTemplat.Ditolak,
        "PAUSED" => StatusTemplat.Dijeda,
        "DISABLED" or "LOCKED" => StatusTemplat.Dimatikan,
        "IN_APPEAL" => StatusTemplat.Banding,
        "DELETED" or "PENDING_DELETION" => StatusTemplat.Dihapus,
        _ => StatusTemplat.Lain
    };

    public static MutuTemplat Mutu(string? kata) => kata?.ToUpperInvariant() switch
    {
        "GREEN" => MutuTemplat.Hijau, "YELLOW" => MutuTemplat.Kuning, "RED" => MutuTemplat.Merah, _ => MutuTemplat.TakDiketahui
    };

    /// <summary>Why, and what Meta adds in its own words.</summary>
    public static string? Alasan(string? kode, string? rincian)
    {
        var sebab = kode?.ToUpperInvariant() switch
        {
            null or "" or "NONE" => null,
            "ABUSIVE_CONTENT" => "isinya dianggap menyinggung",
            "INCORRECT_CATEGORY" => "golongannya tidak cocok dengan isinya",
            "INVALID_FORMAT" => "bentuknya salah, misalnya letak isian {{…}}",
            "PROMOTIONAL" => "isinya dianggap promosi",
            "SCAM" => "dianggap penipuan",
            "TAG_CONTENT_MISMATCH" => "isi dan golongannya tidak sejalan",
            "FIRST_PAUSE" => "dijeda tiga jam karena banyak dilaporkan warga",
            "SECOND_PAUSE" => "dijeda enam jam karena banyak dilaporkan warga",
            "RATE_LIMITING_PAUSE" => "dijeda karena terlalu banyak dikirim",
            var lain => lain
        };
        var semua = string.Join(". ", new[] { sebab, rincian }.Where(t => !string.IsNullOrWhiteSpace(t)));
        return semua.Length == 0 ? null : PencatatPesan.Bersih(semua, 1000);
    }
}
