-- What somebody does in Neovim, and what it shows: `nvim --headless -u init.lua -S this`. The results go to $RESULT as JSON.
local result = {}

local function wait(what, ready)
  if not vim.wait(60000, ready, 50) then error('Waited in vain for ' .. what) end
end

local function place(line, text)
  local row = vim.fn.search(line, 'cw')
  assert(row > 0, 'not found: ' .. line)
  vim.api.nvim_win_set_cursor(0, { row, vim.fn.getline(row):find(text, 1, true) - 1 })
end

local function ask(method)
  local answers = vim.lsp.buf_request_sync(0, method, vim.lsp.util.make_position_params(0, 'utf-16'), 60000)
  for _, answer in pairs(answers or {}) do
    if answer.result then return answer.result end
  end
end

local function session()
  vim.cmd('edit runbooks/etcd/etcdNoLeader.md')
  wait('diagnostics', function() return #vim.diagnostic.get(0) > 0 end)
  local found = vim.diagnostic.get(0)[1]
  local function isShown()
    local now = vim.diagnostic.get(0)
    return #now == 1 and now[1].message == found.message
  end
  result.problem = found.message
  result.place = { found.lnum, found.col, found.end_col }

  local row = found.lnum
  local labels = {}
  vim.api.nvim_buf_set_text(0, row, 9, row, 13, { '' })
  local params = { textDocument = vim.lsp.util.make_text_document_params(0), position = { line = row, character = 9 } }
  for _, answer in pairs(vim.lsp.buf_request_sync(0, 'textDocument/completion', params, 60000) or {}) do
    for _, item in ipairs(answer.result.items) do table.insert(labels, item.label) end
  end
  result.completion = labels
  wait('what is wrong then', function() return not isShown() end)
  vim.api.nvim_buf_set_text(0, row, 9, row, 9, { 'etdc' })

  wait('the problem again', isShown)
  local titles = {}
  vim.ui.select = function(items, options, choose)
    for _, item in ipairs(items) do titles[#titles + 1] = options.format_item(item) end
    choose(items[1], 1)
  end
  place('^service:', 'etdc')
  vim.lsp.buf.code_action()
  wait('the quick fix', function() return vim.fn.getline(row + 1) == 'service: etcd' end)
  result.fixes = titles
  wait('no problem', function() return #vim.diagnostic.get(0) == 0 end)

  place('^service:', 'etcd')
  result.hover = ask('textDocument/hover').contents.value

  place('^# ', 'etcdNoLeader')
  vim.lsp.buf.rename('etcdLeaderLost')
  wait('the rename', function() return vim.fn.filereadable('runbooks/etcd/etcdLeaderLost.md') == 1 end)
  wait('the heading', function()
    for _, buffer in ipairs(vim.api.nvim_list_bufs()) do
      if vim.tbl_contains(vim.api.nvim_buf_get_lines(buffer, 0, -1, false), '# etcdLeaderLost') then return true end
    end
  end)
  vim.cmd('silent! wall')
end

local ok, fault = pcall(session)
if not ok then result.fault = fault end
local file = assert(io.open(os.getenv('RESULT'), 'w'))
file:write(vim.fn.json_encode(result))
file:close()
vim.cmd('qall!')
